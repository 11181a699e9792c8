/** What every letter says in its headers, whoever carries it. */

/** RFC 8058: one POST without a page in between. */
export const unsubscribeHeaders = (address: string) => ({
  'List-Unsubscribe': `<${oneLine(address)}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

/** A line break in a header would begin another header. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

/** One bare address: no name, no list, nothing that a header or a command could be made of. */
export const looksLikeAddress = (text: string): boolean => /^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(text)
