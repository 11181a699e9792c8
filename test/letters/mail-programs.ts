/**
 * What the mail programs of our readers do not do, and what a reader then sees: judged one by one, on the data of
 * caniemail.com. What is not in here breaks the letter until somebody has judged it too.
 */

/** Gmail with and without an account of Google's, Outlook in every form, Mail on an iPhone. */
export const programs = ['gmail.*', 'outlook.*', 'apple-mail.ios'] as const

/** Not there at all in one of the programs. */
export const withoutIt = {
  'color-scheme CSS property': 'the letter stays light, or the program turns the colours around',
  'color-scheme meta tag': 'the letter stays light, or the program turns the colours around',
  '@media': 'the edges stay wide on a phone, and the letter light in the dark; nothing is cut off',
  '<style> element': 'the same: every style that matters is inline',
  'display:none': 'the preheader stays one pixel high in no room at all, by max-height and overflow',
  'max-height property': 'the preheader is hidden by mso-hide and display:none there',
  overflow: 'the preheader is hidden by mso-hide and display:none there',
  'border-radius': 'corners are square',
  'white-space': 'a number may stand on two lines',
  'role attribute': 'Windows Mail reads the tables aloud as tables',
  '<body> element': 'its colour stands on the outermost table too',
} as const satisfies Readonly<Record<string, string>>

/** There in part, or with a fault of its own. */
export const inPart = {
  'color-scheme CSS property': 'Windows Mail turns the colours around by itself',
  '<ul>, <ol> and <dl>': 'dots without a style of their own',
  '@media': 'no heights and nothing nested is asked',
  '<style> element': 'it stands in the head, under 16 KB, and nothing in it is needed',
  '<body> element': 'it becomes a division with the same style',
  'dir attribute': 'on the document only, and the letter has no language that runs from the right',
  'display:none': 'on one division, with no table and no picture in it',
  display: 'inline-block on the link of a button, and none',
  margin: 'none is negative, and none is on a span',
  padding: 'on cells; the link of a button is padded by its cell in Outlook',
  background: 'one colour each time, and bgcolor beside it',
  overflow: 'hides the preheader, and nothing scrolls',
  'white-space': 'nowrap only',
  'font-size': 'in px',
  'font-weight': 'bold only',
  'line-height': 'in px; some air more or less between lines',
  'letter-spacing': 'in px, and less than one',
  'text-decoration': 'one value; a link without its line keeps its colour',
  border: 'at most 2px, on cells',
  'width attribute': 'on tables and cells, where it is not buggy',
  'height attribute': 'in px, on the cells of bars',
  'width property': 'on a table',
  'height property': 'on a table',
  'max-width': 'on the one table around everything; on an iPad it may be wider',
  'align attribute': 'center only',
} as const satisfies Readonly<Record<string, string>>
