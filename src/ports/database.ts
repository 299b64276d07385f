/** The one storage port: a list of statements, run in order, all or none. Two engines implement it. */

export type SqlValue = string | number | null
export type Statement = { readonly sql: string; readonly params: readonly SqlValue[] }

export interface Database {
  /** One statement, `RETURNING` included; its rows in order. */
  query<Row>(statement: Statement): Promise<Row[]>
  /**
   * All statements in one transaction: all or none, and a consistent read. One list of rows per statement.
   * A failed `expectation` (migration 0001) or constraint rejects with AppError `conflict`.
   */
  batch(statements: readonly Statement[]): Promise<readonly unknown[][]>
}
