import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'scripts-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const outputs = {
  working_account: { value: 'register@beweging.iam.gserviceaccount.com' },
  public_address: { value: 'https://api-beweging.run.app/' },
  environment: { value: { SPREADSHEET_ID: '1spreadsheet-van-de-beweging' } },
}
execFileSync(
  process.execPath,
  [resolve(root, 'infra/cloud/scripts.ts'), '--outputs', JSON.stringify(outputs), '--to', folder],
  { cwd: root },
)
const read = (...path: readonly string[]) => readFileSync(join(folder, ...path), 'utf8')
const scopesOf = (script: string) =>
  (
    JSON.parse(read(script, 'appsscript.json')) as { readonly oauthScopes: readonly string[] }
  ).oauthScopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', ''))

test('are written as they are pasted, and know their installation', () => {
  expect(readdirSync(folder).sort()).toEqual(['bound', 'installer'])
  for (const script of ['bound', 'installer']) {
    const code = read(script, 'Code.gs')
    expect(code).toContain('https://api-beweging.run.app"')
    expect(code).not.toMatch(/^(import|export) /m)
    expect(code.length).toBeLessThan(60_000)
  }
  expect(read('installer', 'Code.gs')).toMatch(/^function inrichten\(/m)
  expect(read('bound', 'Code.gs')).toMatch(/^function onOpen\(/m)
})

test('ask for what they use, and for nothing else', () => {
  expect(scopesOf('bound')).toEqual([
    'openid',
    'userinfo.email',
    'spreadsheets.currentonly',
    'script.container.ui',
    'script.external_request',
  ])
  expect(scopesOf('installer')).toEqual([
    'openid',
    'userinfo.email',
    'spreadsheets',
    'forms',
    'drive',
    'script.scriptapp',
    'script.external_request',
  ])
})

test('the script of the sheet calls no service that its scopes do not cover', () => {
  const code = read('bound', 'Code.gs')
  const called = new Set(
    [...code.matchAll(/\b([A-Z]\w+(?:App|Service)|Drive|Utilities)\.(\w+)/g)].map(([it]) => it),
  )
  expect([...called].sort()).toEqual([
    'HtmlService.createHtmlOutput',
    'LockService.getDocumentLock',
    'ScriptApp.getIdentityToken',
    'SpreadsheetApp.flush',
    'SpreadsheetApp.getActive',
    'SpreadsheetApp.getUi',
    'UrlFetchApp.fetch',
    'Utilities.base64DecodeWebSafe',
    'Utilities.formatDate',
    'Utilities.newBlob',
  ])
})
