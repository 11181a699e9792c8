import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** An access token of whoever is signed in with gcloud on this computer; undefined when nobody is. */
export async function ownerToken(): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)('gcloud', ['auth', 'print-access-token'], {
      timeout: 20_000,
    })
    return stdout.trim() || undefined
  } catch {
    return undefined
  }
}
