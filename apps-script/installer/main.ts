/** What the owner starts, and what Google starts in the owner's name. */
import { install } from './install.ts'

/** Started by hand, and every hour by itself: it does what is not done yet. */
export function inrichten(): void {
  install()
}

/** Somebody changed the sheet: a bare wake-up, that says nothing else. */
export function onRegisterChange(): void {
  UrlFetchApp.fetch(`${INSTALLATION.apiUrl}/sheet/changed`, { method: 'post', muteHttpExceptions: true })
}
