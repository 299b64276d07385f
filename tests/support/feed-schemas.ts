/** The grammar of Atom and the schema of JSON Feed 1.1: what they find in a document. */
import { existsSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import schema from 'jsonfeed-schema/schema-v1.1.json' with { type: 'json' }
import { RelaxNGValidator, XmlDocument, XmlValidateError } from 'libxml2-wasm'

const GRAMMAR = new URL('../../../shared/schemas/atom.rng', import.meta.url)

export const hasGrammar = existsSync(GRAMMAR)

/** Faults the grammar of RFC 4287, appendix B, finds; a document that is not well-formed throws. */
export function atomFaults(): (text: string) => readonly string[] {
  const validator = RelaxNGValidator.fromDoc(XmlDocument.fromString(readFileSync(GRAMMAR, 'utf8')))
  return (text) => {
    const document = XmlDocument.fromString(text)
    try {
      validator.validate(document)
      return []
    } catch (error) {
      if (error instanceof XmlValidateError) return error.details.map(({ message }) => message.trim())
      throw error
    } finally {
      document.dispose()
    }
  }
}

/** Faults the schema of JSON Feed 1.1 finds, formats included. */
export function jsonFeedFaults(): (text: string) => readonly string[] {
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const validate = ajv.compile(schema)
  return (text) => {
    validate(JSON.parse(text))
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }
}
