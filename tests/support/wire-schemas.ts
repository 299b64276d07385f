/** The IPTC's schemas, where the reference material beside the checkout has them: what they find in a wire document. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'

const FOLDER = new URL('../../../shared/schemas/', import.meta.url)

export const hasSchemas = existsSync(FOLDER)

/** Faults the schema of ninjs 3.1 finds, formats included; empty for a valid object. */
export function ninjsFaults(): (text: string) => readonly string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  // The schema refers to it for a property that is not used here.
  ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json', type: 'object' })
  const validate = ajv.compile(JSON.parse(readFileSync(new URL('ninjs-3.1.json', FOLDER), 'utf8')))
  return (text) => {
    validate(JSON.parse(text))
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }
}

/** Faults the schema of NewsML-G2 2.35 finds; a document that is not well-formed throws. */
export function newsmlFaults(): (text: string) => readonly string[] {
  xmlRegisterFsInputProviders()
  const path = fileURLToPath(new URL('newsml-g2-2.35-power.xsd', FOLDER))
  // By its path, so that `xml.xsd` is found beside it.
  const schema = XmlDocument.fromString(readFileSync(path, 'utf8'), { url: path })
  const validator = XsdValidator.fromDoc(schema)
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
