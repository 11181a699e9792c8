import { appendFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { configuration, createWorkbench, terraformHere, type Workbench } from './workbench.ts'

/** Every `run` that stands in terraform/tests: none may be lost on the way. */
const runs = readdirSync(join(configuration, 'tests'))
  .map((file) => readFileSync(join(configuration, 'tests', file), 'utf8'))
  .reduce((count, text) => count + [...text.matchAll(/^run "/gm)].length, 0)

describe.skipIf(terraformHere === undefined)('terraform, without a network', () => {
  let bench: Workbench

  beforeAll(async () => {
    bench = createWorkbench()
    const { code, said } = await bench.run('init', '-backend=false', '-no-color')
    expect(said).toContain('Terraform has been successfully initialized')
    expect(code).toBe(0)
  })

  afterAll(() => {
    bench.clear()
  })

  it('is laid out as Terraform does it', async () => {
    expect(await bench.run('fmt', '-check', '-recursive')).toMatchObject({ code: 0 })
  })

  it('is valid against the schemas of Google', async () => {
    expect(await bench.run('validate', '-no-color')).toMatchObject({
      code: 0,
      said: expect.stringContaining('Success! The configuration is valid.') as string,
    })
  })

  it('plans what it promises, and refuses what it must', async () => {
    const { code, said } = await bench.run('test', '-no-color')
    expect(said).toContain(`Success! ${runs} passed, 0 failed.`)
    expect(code).toBe(0)
  }, 60_000)
})

describe.skipIf(terraformHere === undefined)('terraform, with a mistake planted in it', () => {
  let bench: Workbench

  beforeAll(async () => {
    bench = createWorkbench()
    await bench.run('init', '-backend=false', '-no-color')
  })

  afterAll(() => {
    bench.clear()
  })

  it('hears of an argument that Google does not know, one that lacks, and one of the wrong type', async () => {
    const planted = join(bench.place, 'planted.tf')
    writeFileSync(
      planted,
      'resource "google_pubsub_topic" "planted" {\n  nam = "planted"\n}\n' +
        'resource "google_cloud_tasks_queue" "planted" {\n  name = "planted"\n  location = var.region\n  rate_limits {\n    max_concurrent_dispatches = "one"\n  }\n}\n',
    )
    const { code, said } = await bench.run('validate', '-no-color')
    writeFileSync(planted, '')
    expect(code).toBe(1)
    expect(said).toContain('An argument named "nam" is not expected here. Did you mean "name"?')
    expect(said).toContain('The argument "name" is required')
    expect(said).toContain('a number is required')
  })

  it('finds a private function that was opened, a fourth job and a second writer', async () => {
    edit(join(bench.place, 'functions.tf'), /(intake +=.*open = )false/, '$1true')
    edit(
      join(bench.place, 'scheduler.tf'),
      'upkeep = {',
      'extra = {\n wakes = "weekly"\n schedule = "0 0 * * *"\n attempts = 1\n description = "x"\n }\n upkeep = {',
    )
    edit(join(bench.place, 'queues.tf'), 'at_once = 1', 'at_once = 2')
    const { code, said } = await bench.run('test', '-no-color', '-filter=tests/plan.tftest.hcl')
    expect(code).toBe(1)
    expect(said).toContain('api alone is open to all')
    expect(said).toContain('There are exactly three jobs')
    expect(said).toContain('The register has one writer at a time')
  }, 60_000)

  it('finds a file that is not laid out', async () => {
    appendFileSync(join(bench.place, 'outputs.tf'), '\nlocals {\n  a=1\n}\n')
    const { code, said } = await bench.run('fmt', '-check', '-recursive')
    expect(code).not.toBe(0)
    expect(said).toContain('outputs.tf')
  })
})

function edit(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(path, 'utf8')
  const edited = text.replace(from, to)
  expect(edited).not.toBe(text)
  writeFileSync(path, edited)
}
