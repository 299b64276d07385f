/** What the plan of the house wants to know of one source file, read by a real parser. */
import { parseAst } from 'vitest/node'

export type ParsedSource = {
  readonly path: string
  /** Every specifier: of imports, type imports, re-exports, `import()` as a value and as a type. */
  readonly imports: readonly string[]
  /** What would pass something uncleared off as a ClearedArticle. */
  readonly casts: readonly string[]
  /** What could not be read, or hides from the reading. */
  readonly problems: readonly string[]
}

type Node = { readonly type: string } & Readonly<Record<string, unknown>>

const BRAND = 'ClearedArticle'
const CASTS: readonly string[] = ['TSAsExpression', 'TSTypeAssertion']
const ANYTHING: readonly string[] = ['TSUnknownKeyword', 'TSAnyKeyword', 'TSNeverKeyword']
const IMPORTS: readonly string[] = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
  'TSExternalModuleReference',
]

export function parseSource(path: string, text: string): ParsedSource {
  const nodes = parseNodes(path, text)
  if (nodes === null) return { path, imports: [], casts: [], problems: ['cannot be parsed'] }
  const specifiers = nodes.filter(({ type }) => IMPORTS.includes(type)).map(specifierOf)
  return {
    path,
    imports: specifiers.filter((specifier) => typeof specifier === 'string'),
    casts: nodes.flatMap(castsOf),
    problems: specifiers.includes(null) ? ['imports something whose name is computed'] : [],
  }
}

function parseNodes(path: string, text: string): readonly Node[] | null {
  try {
    return nodesUnder(parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }))
  } catch {
    return null
  }
}

function nodesUnder(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesUnder)
  if (!isNode(value)) return []
  return [value, ...Object.values(value).flatMap(nodesUnder)]
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** Undefined where nothing is imported (`export { a }`), null where the name is not a plain string. */
function specifierOf(node: Node): string | null | undefined {
  const source = node['source'] ?? node['expression'] ?? node['argument']
  if (source === null || source === undefined) return undefined
  return isNode(source) && typeof source['value'] === 'string' ? source['value'] : null
}

function castsOf(node: Node): readonly string[] {
  if (CASTS.includes(node.type)) return castOf(node)
  if (node.type === 'TSTypePredicate' && mentionsBrand(node)) return [`claims to recognise a ${BRAND}`]
  if (
    node.type === 'ImportSpecifier' &&
    nameOf(node['imported']) === BRAND &&
    nameOf(node['local']) !== BRAND
  ) {
    return [`renames ${BRAND}`]
  }
  return []
}

function castOf(node: Node): readonly string[] {
  const { expression, typeAnnotation } = node
  if (mentionsBrand(typeAnnotation)) return [`casts to ${BRAND}`]
  const inner =
    isNode(expression) && CASTS.includes(expression.type) ? expression['typeAnnotation'] : undefined
  if (isAnything(inner)) return ['casts twice, which casts anything to anything']
  return isAnything(typeAnnotation) && !isUnknown(typeAnnotation)
    ? ['casts to a type that fits everywhere']
    : []
}

function mentionsBrand(value: unknown): boolean {
  return nodesUnder(value).some((node) => nameOf(node) === BRAND)
}

function isAnything(value: unknown): boolean {
  return isNode(value) && ANYTHING.includes(value.type)
}

function isUnknown(value: unknown): boolean {
  return isNode(value) && value.type === 'TSUnknownKeyword'
}

function nameOf(value: unknown): string | undefined {
  return isNode(value) && value.type === 'Identifier' ? String(value['name']) : undefined
}
