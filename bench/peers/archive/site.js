/** What the site says of itself. */
export const site = {
  name: 'Kabar Uji',
  description: 'Surat kabar buatan untuk mengukur percetakan.',
  url: 'https://uji.example',
  sections: ['nasional', 'ekonomi', 'internasional', 'teknologi', 'sains', 'olahraga', 'budaya'],
};

/** The clock of all measurements. */
const NOW = Date.parse('2040-01-01T00:00:00Z');

/** Whether a story has a page: withdrawn ones have, with a notice. */
export const isPublic = ({ status, date }) => status !== 'draft' && date.getTime() <= NOW;
