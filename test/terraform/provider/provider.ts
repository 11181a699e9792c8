/**
 * The google provider without Google: it knows the schemas (`schema.json`, of provider 6.50 as far as we use it) and
 * nothing else. With it Terraform validates the configuration, and tests plans whose provider is mocked, off the
 * network. What it cannot see: values of enumerations, arguments that exclude each other, what the API would say.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Server, ServerCredentials, loadPackageDefinition } from '@grpc/grpc-js'
import type { ServiceClientConstructor, UntypedServiceImplementation, sendUnaryData } from '@grpc/grpc-js'
import { loadSync } from '@grpc/proto-loader'
import { onTheWire, type Schemas } from './schema.ts'

/** What Terraform sets for its plugins, so that nobody starts one by hand and waits. */
const cookie = 'd602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2'

if (process.env.TF_PLUGIN_MAGIC_COOKIE !== cookie) {
  console.error('This is a plugin: Terraform starts it')
  process.exit(1)
}

type Answer = sendUnaryData<object>
type Call = { readonly request: { readonly config?: object } }

const nothing = (_call: Call, answer: Answer) => {
  answer(null, {})
}

const provider: UntypedServiceImplementation = {
  GetSchema: (_call: Call, answer: Answer) => {
    const path = join(import.meta.dirname, '..', 'schema.json')
    answer(null, onTheWire(JSON.parse(readFileSync(path, 'utf8')) as Schemas))
  },
  PrepareProviderConfig: ({ request }: Call, answer: Answer) => {
    answer(null, { prepared_config: request.config })
  },
  ValidateResourceTypeConfig: nothing,
  ValidateDataSourceConfig: nothing,
  Configure: nothing,
  Stop: nothing,
}

const controller: UntypedServiceImplementation = {
  Shutdown: (_call: Call, answer: Answer) => {
    answer(null, {})
    setTimeout(() => process.exit(0), 10)
  },
}

const server = new Server()
server.addService(serviceOf('tfplugin5', 'Provider'), provider)
server.addService(serviceOf('plugin', 'GRPCController'), controller)
server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) => {
  if (error !== null) throw error
  console.log(`1|5|tcp|127.0.0.1:${port}|grpc|`)
})

function serviceOf(file: 'tfplugin5' | 'plugin', name: string) {
  const path = join(import.meta.dirname, `${file}.proto`)
  const loaded = loadPackageDefinition(loadSync(path, { keepCase: true, enums: String, bytes: Buffer }))
  const services = loaded[file] as Readonly<Record<string, ServiceClientConstructor>>
  const service = services[name]
  if (service === undefined) throw new Error(`No service ${name} in ${file}.proto`)
  return service.service
}
