/** Modules that `workerd.ts` writes while it bundles. */
declare module 'virtual:cases' {
  export const cases: readonly import('./case.ts').Case[]
}
declare module 'virtual:migrations' {
  /** Single statements, in order. */
  export const statements: readonly string[]
}
