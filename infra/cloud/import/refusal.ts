import { Fault } from '../../../src/fault.ts'

/** What a volunteer reads when it could not be done, and what they do about it. Nothing was written, or all of it was. */
export function sayRefusal(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  if (!(error instanceof Fault)) {
    if (message.startsWith('Cannot ask on')) return '\nNiemand gaf antwoord. Er is niets geschreven.'
    if (message.includes('fetch failed') || message.includes('wanted the local mode'))
      return 'Hier draait geen npm start. Begin dat eerst, of laat --lokaal weg.'
    return `Dat ging niet: ${message}`
  }
  return (
    told[error.code] ??
    `Google gaf geen antwoord (${error.code}). Doe dezelfde opdracht nog eens: wie er al staat, komt er niet dubbel in.`
  )
}

const told: Partial<Record<Fault['code'], string>> = {
  'config-incomplete':
    'Er mist iets in .env (docs/install.md, stap 8). Wil je het register van npm start? Zet er --lokaal achter.',
  'register-stale':
    'Er schreven steeds anderen tegelijk. Er is niets half geschreven; doe dezelfde opdracht over een paar minuten nog eens.',
  'register-incomplete': 'In Mensen missen kopjes, dus er is niets geschreven. In Nakijken staat welke.',
}
