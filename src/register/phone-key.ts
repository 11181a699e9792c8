/** The digits by which a number is known, however it is written; undefined of what is too short to be one. */
export function phoneKey(phone: string | undefined): string | undefined {
  const digits = phone?.replace(/\D/g, '').replace(/^(?:00)?31(?=[1-9])/, '0')
  return digits !== undefined && digits.length >= 9 ? digits : undefined
}
