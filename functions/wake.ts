import { http } from '@google-cloud/functions-framework'
import { watchBody, woken } from '../src/adapters/google/wake-up.ts'
import { connect } from '../src/connect.ts'
import { passOn } from '../src/workflows/pass-on.ts'

http('wake', woken(connect, 'wake', watchBody, passOn))
