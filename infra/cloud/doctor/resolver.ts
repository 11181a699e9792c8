import { Resolver as NodeResolver } from 'node:dns/promises'

/** The text records of a name, each in one piece; none when the name has none. */
export type Resolver = (name: string) => Promise<readonly string[]>

export const dnsResolver: Resolver = async (name) => {
  try {
    const records = await new NodeResolver({ timeout: 5_000, tries: 3 }).resolveTxt(name)
    return records.map((parts) => parts.join(''))
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOTFOUND' || error.code === 'ENODATA'))
      return []
    throw error
  }
}
