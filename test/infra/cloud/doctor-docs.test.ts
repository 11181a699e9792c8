import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checks } from '../../../infra/cloud/doctor/checks.ts'

const root = resolve(import.meta.dirname, '../../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const manual = read('docs/install.md')
const [dutch = '', english = ''] = manual.split('\n# Installing, in English\n')

describe('docs/install.md', () => {
  it('has the steps that doctor sends people to, in both languages', () => {
    const asked = readdirSync(join(root, 'infra/cloud/doctor')).flatMap((file) =>
      [...read(join('infra/cloud/doctor', file)).matchAll(/docs\/install\.md,? stap (\d+)/g)].map(
        ([, step]) => step ?? '',
      ),
    )
    expect(new Set(asked)).toEqual(new Set(['4', '6', '8']))
    for (const part of [dutch, english]) {
      const steps = [...part.matchAll(/^## (\d+)\. /gm)].map(([, step]) => step)
      expect(steps).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'])
    }
  })

  it('tells of every permission that a script asks for what it is for', () => {
    for (const script of ['bound', 'installer']) {
      const { oauthScopes } = JSON.parse(read(`apps-script/${script}/appsscript.json`)) as {
        oauthScopes: string[]
      }
      for (const scope of oauthScopes)
        expect(dutch, scope).toContain(`\`${scope.replace('https://www.googleapis.com/auth/', '')}\``)
    }
  })

  it('has a value for every variable that Terraform asks for', () => {
    const [, variables = ''] = /```hcl\n([\s\S]*?)```/.exec(dutch) ?? []
    const wanted = [...read('terraform/variables.tf').matchAll(/variable "(\w+)" \{\n([\s\S]*?)\n\}/g)]
      .filter(([, , body = '']) => !/^ {2}default /m.test(body))
      .map(([, name = '']) => name)
    expect(wanted).toContain('spreadsheet_id')
    for (const name of wanted)
      expect(`${variables}\n${dutch}`).toMatch(new RegExp(`^${name} +=|TF_VAR_${name}=`, 'm'))
  })

  it('reads from Terraform only what it tells', () => {
    const outputs = [...read('terraform/outputs.tf').matchAll(/output "(\w+)"/g)].map(([, name]) => name)
    const read_ = [...manual.matchAll(/terraform -chdir=terraform output (?:-raw |-json )?(\w+)/g)].map(
      ([, name]) => name,
    )
    expect(read_.length).toBeGreaterThan(1)
    for (const name of read_) expect(outputs).toContain(name)
  })

  it('names every check that looks at what only a live account shows', () => {
    const named = [...dutch.matchAll(/`([a-z]+(?:-[a-z]+)?)`/g)].map(([, name]) => name)
    const local = ['time-zone', 'tabs']
    for (const { name } of checks.filter((check) => !local.includes(check.name)))
      expect(named, name).toContain(name)
  })
})

describe('docs/overdracht.md', () => {
  it('stays on one page', () => {
    expect(read('docs/overdracht.md').split(/\s+/).length).toBeLessThan(650)
  })
})
