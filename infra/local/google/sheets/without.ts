/** A copy of a value without some of its parts. */
export function without<T extends object, K extends keyof T>(value: T, ...parts: readonly K[]): Omit<T, K> {
  const copy = { ...value }
  for (const part of parts) Reflect.deleteProperty(copy, part)
  return copy
}
