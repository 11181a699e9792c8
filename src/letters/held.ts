import type { Register } from '../register/register.ts'

/** Letters wait: the coordinators turned them off, or something is wrong with the register. */
export const isHeld = ({ choices, brake }: Register): boolean =>
  choices.letters === 'off' ||
  brake !== undefined ||
  (choices.letters === 'to-me' && (choices.coordinator.email ?? '') === '')
