/** What a mail server said, cut, and without the addresses and secrets that it may repeat. */
export const withoutPersons = (said: string, ...secrets: readonly string[]): string =>
  secrets
    .filter((secret) => secret.length > 2)
    .reduce((text, secret) => text.replaceAll(secret, '[key]'), said)
    .replace(/[^\s@<>"']+@[^\s@<>"']+/g, '[address]')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 200)
