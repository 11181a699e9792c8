import { configOf, type Config } from '../../../src/config.ts'
import { Fault } from '../../../src/fault.ts'
import { problem, type Result } from './check.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** Whether every setting is there. This comes before all else, since nothing can be reached without. */
export function readConfiguration(
  env: Environment,
): { readonly config: Config } | { readonly result: Result } {
  try {
    return { config: configOf(env) }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return {
      result: problem(
        `Mist, of klopt niet: ${namesIn(error.message).join(', ')}`,
        'Vul aan wat er mist in .env (docs/install.md, stap 8), en geef het mee met --env.',
      ),
    }
  }
}

/** The Fault names each variable, followed by what is wrong with it. */
const namesIn = (message: string): readonly string[] =>
  [...message.matchAll(/\b([A-Z][A-Z_]+) \(/g)].map(([, name = '']) => name)
