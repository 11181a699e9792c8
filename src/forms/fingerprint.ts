/**
 * A number made from a text: always the same one, so that IDs need no table and a retry makes no second one. FNV-1a,
 * 64 bits; not a secret, for whoever knows the text can make it too.
 */
export function fingerprint(text: string): bigint {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text))
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn
  return hash ^ (hash >> 29n)
}
