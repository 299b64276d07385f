/** SQL statements that fill a migrated database with a newsroom set up. */
export function fillStatements(count: number): readonly string[]
