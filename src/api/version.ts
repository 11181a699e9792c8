/** The version of this software, as *Over* tells it; the same as in package.json. */
export const version = '0.1.0'
