/**
 * What the templates that Astro compiled call while a site is printed: text is joined as it comes. Astro's own runtime walks
 * a tree of instances that may be asynchronous, and keeps what streams, islands and hydration need; a printed page has none
 * of them. The names are those that Astro's compiler writes. `astro dev` keeps Astro's own. docs/decisions/0020
 */
import { escapeHTML } from 'astro/runtime/server/escape.js';
import { addAttribute as attributeByAstro } from 'astro/runtime/server/render/util.js';

/** Markup, printed as it is; a string is text. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A promise only where something was waited for. */
type MaybeLater<Value> = Value | Promise<Value>;
type Props = Readonly<Record<string, unknown>>;
type Slot = (result: PageResult) => unknown;
type Slots = Readonly<Record<string, Slot | undefined>>;

/** A compiled template; a page may answer with a response, too. */
export type Component = (
  result: PageResult,
  props: Props,
  slots: Slots,
) => MaybeLater<Html> | MaybeLater<Response>;

/** All that a page is told of itself. */
interface PageFacts {
  readonly locals: App.Locals;
  /** The address it is printed for. */
  readonly path: string;
  readonly params: Readonly<Record<string, string | undefined>>;
  /** Answers with the page at another address. */
  readonly rewrite: (path: string) => Promise<Response>;
  /** Elements for its head: the style sheets that its components bring along. */
  readonly head: string;
  /** The element of a script, by the name that Astro compiled it under. */
  readonly scriptOf: (id: string) => string;
}

/** What the components of one page share; endpoints take it for their context. */
export class PageResult {
  readonly locals: App.Locals;
  readonly params: PageFacts['params'];
  readonly rewrite: PageFacts['rewrite'];
  readonly head: string;
  readonly scriptOf: PageFacts['scriptOf'];
  readonly #path: string;

  constructor({ locals, path, params, rewrite, head, scriptOf }: PageFacts) {
    this.locals = locals;
    this.params = params;
    this.rewrite = rewrite;
    this.head = head;
    this.scriptOf = scriptOf;
    this.#path = path;
  }

  get url(): URL {
    return new URL(this.locals.newsroom.site.url + encodeURI(this.#path));
  }

  createAstro(props: Props, slots: Slots): AstroGlobal {
    return new AstroGlobal(this, props, slots);
  }
}

/** `Astro`, as a component sees it. */
class AstroGlobal {
  /** Compiled templates name themselves here. */
  self: Component | undefined;
  readonly props: Props;
  readonly #result: PageResult;
  readonly #slots: Slots;

  constructor(result: PageResult, props: Props, slots: Slots) {
    this.props = props;
    this.#result = result;
    this.#slots = slots;
  }

  get locals() {
    return this.#result.locals;
  }

  get params() {
    return this.#result.params;
  }

  get url() {
    return this.#result.url;
  }

  get rewrite() {
    return this.#result.rewrite;
  }

  get slots() {
    return { render: async (name: string) => (await renderSlot(this.#result, this.#slots[name])).text };
  }
}

/** What else `Astro` has while it serves. https://docs.astro.build/en/reference/api-reference/ */
const OF_SERVERS = [
  ...[
    'cache',
    'callAction',
    'clientAddress',
    'cookies',
    'csp',
    'currentLocale',
    'generator',
    'getActionResult',
  ],
  ...[
    'isPrerendered',
    'logger',
    'originPathname',
    'preferredLocale',
    'preferredLocaleList',
    'redirect',
    'request',
  ],
  ...['response', 'routePattern', 'session', 'site'],
];
for (const name of OF_SERVERS)
  Object.defineProperty(AstroGlobal.prototype, name, {
    get() {
      throw new Error(`Astro.${name} is not there while a site is printed.`);
    },
  });

/** What `<Fragment>` and `<>` are compiled to. */
export const Fragment = Symbol('fragment');

/** For `getStaticPaths`, which a page that is printed on demand does not have. */
export const createAstro = (): object => ({});

/** Components that templates were compiled to; those of other frameworks are not among them. */
const components = new WeakSet<Component>();

export function createComponent(component: Component): Component {
  components.add(component);
  return component;
}

/** The tag of every template. */
export function render(strings: readonly string[], ...values: readonly unknown[]): MaybeLater<Html> {
  let text = strings[0] as string;
  for (let i = 0; i < values.length; i++) {
    const part = textOf(values[i]);
    if (typeof part !== 'string')
      return joinedLater(text, part, values.slice(i + 1), strings.slice(i + 1)).then((all) => new Html(all));
    text += part + strings[i + 1];
  }
  return new Html(text);
}

/**
 * All values are asked for at once, so that none fails unnoticed while another is waited for.
 * @param before what stands before the first value
 * @param strings what stands behind each value; nothing for lists
 */
async function joinedLater(
  before: string,
  first: Promise<string>,
  rest: readonly unknown[],
  strings: readonly string[] = [],
): Promise<string> {
  const texts = await Promise.all([first, ...rest.map(textOf)]);
  return texts.reduce((all, text, i) => all + text + (strings[i] ?? ''), before);
}

/** What a value in a template prints. */
function textOf(value: unknown): MaybeLater<string> {
  if (typeof value === 'string') return escapeHTML(value);
  if (value instanceof Html) return value.text;
  if (value === undefined || value === null || value === false) return '';
  if (Array.isArray(value)) return textOfAll(value);
  if (value instanceof Promise) return value.then(textOf);
  if (typeof value === 'function') return textOf(value());
  if (typeof value === 'object' && Symbol.iterator in value)
    return textOfAll([...(value as Iterable<unknown>)]);
  return String(value);
}

function textOfAll(values: readonly unknown[]): MaybeLater<string> {
  let text = '';
  for (let i = 0; i < values.length; i++) {
    const part = textOf(values[i]);
    if (typeof part !== 'string') return joinedLater(text, part, values.slice(i + 1));
    text += part;
  }
  return text;
}

/**
 * @param component a string is the name of a custom element
 * @throws Error when it is a component of another framework
 */
export function renderComponent(
  result: PageResult,
  name: string,
  component: Component | typeof Fragment | string,
  props: Props,
  slots: Slots = {},
): MaybeLater<Html> | MaybeLater<Response> {
  if (component === Fragment) return renderSlot(result, slots.default);
  if (typeof component === 'function') {
    if (!components.has(component)) throw new Error(`<${name}> is not a component of Astro.`);
    return component(result, props, slots);
  }
  const [start, end] = [new Html(`<${component}`), new Html(`</${component}>`)];
  return render`${start}${spreadAttributes(props, component)}>${slots.default?.(result)}${end}`;
}

/** @param fallback what the slot itself holds, for who fills it with nothing */
export const renderSlot = (result: PageResult, slot?: Slot, fallback?: unknown): MaybeLater<Html> =>
  render`${slot ? slot(result) : fallback}`;

/** What `set:html` is given. */
export function unescapeHTML(value: unknown): unknown {
  if (value instanceof Promise) return value.then(unescapeHTML);
  return typeof value === 'string' ? new Html(value) : value;
}

/** Attributes that every page has many of, and that are printed with their text, whatever it is. */
const ORDINARY = new Set(
  'alt class content datetime height href id lang rel sizes src srcset title width'.split(' '),
);
const NEEDS_ESCAPE = /[&"]/;
const NOTHING = new Html('');

/** Astro decides what an attribute looks like; for most there is nothing to decide. */
export function addAttribute(value: unknown, key: string, shouldEscape?: boolean, tag?: string): Html {
  if (value === undefined || value === null) return NOTHING;
  const isAsItIs = typeof value === 'string' && value !== '' && !NEEDS_ESCAPE.test(value);
  if (isAsItIs && ORDINARY.has(key)) return new Html(` ${key}="${value}"`);
  return new Html(String(attributeByAstro(value, key, shouldEscape, tag)));
}

/** @param tag the name of a custom element, whose attributes Astro writes out in full */
export const spreadAttributes = (values: Props, tag?: string): Html =>
  new Html(
    Object.entries(values).reduce((all, [key, value]) => all + addAttribute(value, key, true, tag).text, ''),
  );

export const renderScript = (result: PageResult, id: string): Html => new Html(result.scriptOf(id));

export const renderHead = (result: PageResult): Html => new Html(result.head);

/** Astro would write a head where a page has none; here pages have theirs in their layout. */
export const maybeRenderHead = (): Html => NOTHING;
export const templateEnter = (): Html => NOTHING;
export const templateExit = (): Html => NOTHING;
