/** A migration's text as single statements, which is how D1 takes them from a Worker. */

const TOKEN =
  /\s+|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|;|[A-Za-z_][\w$]*|[\s\S]/g
const BLANK = /^(?:\s|--|\/\*)/

/**
 * Splits as `sqlite3_complete()` does: a statement ends at `;`, one that makes a trigger at `; END ;`, whatever stands
 * in comments, strings and quoted names.
 */
export function splitSql(text: string): readonly string[] {
  const statements: string[] = []
  let current = ''
  let words: string[] = []
  for (const [token] of text.matchAll(TOKEN)) {
    current += token
    if (BLANK.test(token)) continue
    words.push(token.toUpperCase())
    if (token !== ';' || isInsideTrigger(words)) continue
    if (words.length > 1) statements.push(current.trim())
    current = ''
    words = []
  }
  if (words.length > 0) statements.push(current.trim())
  return statements
}

function isInsideTrigger(words: readonly string[]): boolean {
  const [first, second, third] = words
  const temporary = second === 'TEMP' || second === 'TEMPORARY'
  if (first !== 'CREATE' || (temporary ? third : second) !== 'TRIGGER') return false
  return words.at(-2) !== 'END' || words.at(-3) !== ';'
}
