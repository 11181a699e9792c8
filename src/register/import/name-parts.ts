/** The parts of a name as lists have them, each in a column of its own or all in one. */
export interface NameParts {
  readonly name: string
  readonly full: string
  readonly infix: string
  readonly surname: string
}

/** Roepnaam and surname out of whatever a list has: «Jan de Vries», «Vries, Jan de», or a column for each part. */
export function nameIn({ name, full, infix, surname }: NameParts): {
  readonly name: string
  readonly surname: string
} {
  const whole = (last: string) => [infix, last].filter((part) => part !== '').join(' ')
  if (name !== '' && surname !== '') return { name, surname: whole(surname) }
  if (full === '') return { name, surname: surname === '' ? '' : whole(surname) }
  if (name !== '') {
    // Beside a roepnaam «Naam» is the whole name, or what comes after it.
    const rest = full.toLowerCase().startsWith(`${name.toLowerCase()} `) ? full.slice(name.length + 1) : full
    return { name, surname: rest.toLowerCase() === name.toLowerCase() ? '' : whole(rest.trim()) }
  }
  if (surname !== '') return { name: full, surname: whole(surname) }
  const turned = /^([^,]+),\s*(\S+)\s*(.*)$/.exec(full)
  if (turned) {
    const [, last = '', first = '', between = ''] = turned
    return { name: first, surname: [between, last].filter((part) => part !== '').join(' ') }
  }
  const [first = '', ...rest] = full.split(/\s+/)
  return { name: first, surname: rest.join(' ') }
}
