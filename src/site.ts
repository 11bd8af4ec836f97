/** Who we are: `_desk/site.yml`, its schema and what it becomes. */
import { z } from 'zod';

const text = z.string().trim().min(1);
/** An address of the web, whole and such that a browser understands it. */
export const webAddress = z
  .string()
  .regex(/^https?:\/\/[^\s<>"]+$/, { error: 'an address that begins with https://', abort: true })
  .refine(URL.canParse, 'an address that browsers understand');

const email = z
  .string()
  .trim()
  .regex(/^[^\s@<>"]+@[^\s@<>"]+$/, 'an address such as redaksi@warta.example');
/** With a digit to dial; how it is written is the newsroom's own. */
const phone = z
  .string()
  .trim()
  .regex(/^\+?[\d\s().-]*\d[\d\s().-]*$/, 'a number such as +62 21 1234567');

/** Whether the machine's time zone data has this name. */
function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return /^[A-Za-z]/.test(zone);
  } catch {
    return false;
  }
}

/** Whether an address says of a site where it is, and nothing more. */
const isOrigin = (written: string): boolean => /^https?:\/\/[^/?#@]+$/.test(written) && URL.canParse(written);

export const siteSchema = z.strictObject({
  /** The newsroom's name, as in the masthead. */
  name: text,
  /** A few words below the name. */
  tagline: text.optional(),
  /** One sentence for search engines and feeds. */
  description: text,
  /** Where the site will be: `https://warta.example`. */
  url: webAddress
    .transform((written) => written.replace(/\/+$/, ''))
    .pipe(z.string().refine(isOrigin, 'an address without a path, such as https://warta.example')),
  /** The language of the site's own words. */
  language: z.enum(['id', 'en']).default('id'),
  /** The newsroom's clocks, by IANA name: `Asia/Jakarta`. */
  timeZone: text.refine(isTimeZone, 'an IANA name such as Asia/Jakarta'),
  /** The company or foundation that publishes it, and where it sits. */
  publisher: z.strictObject({ name: text, address: text.optional() }),
  /** Penanggung jawab: Indonesian press law asks for one. */
  responsible: text,
  /** Where readers write and call; `/redaksi/` says so. */
  contact: z.strictObject({ email: email.optional(), phone: phone.optional() }).default({}),
  /** Roles and names for `/redaksi/`. */
  masthead: z.array(z.strictObject({ role: text, names: z.array(text) })).default([]),
  /** Addresses of the newsroom's social accounts. */
  accounts: z.array(webAddress).default([]),
  /** Whether readers can search at `/cari/`. */
  search: z.boolean().default(true),
  /** Whether pages without a photo get a picture with their headline for social networks. */
  socialCards: z.boolean().default(true),
  /** Whether readers' browsers keep the front page and the stories that were read, for when there is no network. */
  offline: z.boolean().default(false),
  /** A subscription offer below each story. */
  promo: z.strictObject({ text, label: text, url: webAddress }).optional(),
  /** The e-paper, shown as a QR code. */
  epaper: z.strictObject({ text, url: webAddress }).optional(),
});

export type Site = Readonly<z.output<typeof siteSchema>>;
