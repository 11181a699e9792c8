/** Who may use a file, over HTTP. */
import type { Context, Hono } from 'hono'
import { bodyOf } from '../answer.ts'
import { shown } from './fields.ts'
import type { Permission, Permissions } from './permissions.ts'

export function permissionRoutes(app: Hono, permissions: Permissions, fileOf: (c: Context) => string): void {
  const usualPermission = 'kind,id,type,role'
  app.get('/drive/v3/files/:file/permissions', (c) => {
    const list = {
      kind: 'drive#permissionList',
      permissions: permissions.list(fileOf(c)).map(permissionJson),
    }
    return shown(c, list, `kind,permissions(${usualPermission})`)
  })
  app.post('/drive/v3/files/:file/permissions', async (c) => {
    const made = permissions.create(fileOf(c), await bodyOf(c), {
      transfer: c.req.query('transferOwnership') === 'true',
    })
    return shown(c, permissionJson(made), usualPermission)
  })
  app.get('/drive/v3/files/:file/permissions/:permission', (c) =>
    shown(c, permissionJson(permissions.get(fileOf(c), c.req.param('permission'))), usualPermission),
  )
  app.patch('/drive/v3/files/:file/permissions/:permission', async (c) => {
    const changed = permissions.update(fileOf(c), c.req.param('permission'), await bodyOf(c), {
      transfer: c.req.query('transferOwnership') === 'true',
    })
    return shown(c, permissionJson(changed), usualPermission)
  })
  app.delete('/drive/v3/files/:file/permissions/:permission', (c) => {
    permissions.remove(fileOf(c), c.req.param('permission'))
    return c.body(null, 204)
  })
}

export const permissionJson = (permission: Permission) => ({ kind: 'drive#permission', ...permission })
