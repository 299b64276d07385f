/** The CLI as a function: arguments in, an exit code out; what goes wrong is said in one place. */
import { Command, CommanderError } from 'commander'
import { VERSION } from '../config.ts'
import { AppError } from '../domain/errors.ts'
import { addAgreement } from './agreement.ts'
import { addArticle } from './article.ts'
import { addAsset } from './asset.ts'
import { addBlock } from './block.ts'
import { addChannel } from './channel.ts'
import { addCredential } from './credential.ts'
import { addDeliveries } from './deliveries.ts'
import { addExplain } from './explain.ts'
import { addImport } from './import.ts'
import { addLicense } from './license.ts'
import { addNewsroom } from './newsroom.ts'
import { addOperator } from './operator.ts'
import { refusal } from './output.ts'
import { addPartner } from './partner.ts'
import { addPreview } from './preview.ts'
import { addSearch } from './search.ts'
import { addServe } from './serve.ts'
import type { ExitCode, Session, Terminal } from './session.ts'
import { addUpkeep } from './upkeep.ts'

/** `args` without the program's name. 0 done, 1 refused or failed, 2 wrong usage. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0
  const finish = (ended: ExitCode): void => {
    code = ended
  }
  try {
    await makeProgram({ terminal, finish }).parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    return explain(error, terminal, args.includes('--json'))
  }
}

export function makeProgram(session: Session): Command {
  const program = new Command('imprimatur')
    .description('The feed server for newsrooms that keeps the agreement.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({ writeOut: session.terminal.write, writeErr: session.terminal.note })
    .showHelpAfterError('(--help shows what there is)')
  addServe(program, session)
  addNewsroom(program, session)
  addOperator(program, session)
  addImport(program, session)
  addArticle(program, session)
  addAsset(program, session)
  addLicense(program, session)
  addBlock(program, session)
  addChannel(program, session)
  addPartner(program, session)
  addAgreement(program, session)
  addCredential(program, session)
  addExplain(program, session)
  addPreview(program, session)
  addSearch(program, session)
  addDeliveries(program, session)
  addUpkeep(program, session)
  return program
}

/** A refusal says which field was at fault; of an error that is not ours only its message is shown, here on its own machine. */
function explain(error: unknown, { write, note }: Terminal, isJson: boolean): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  const known = error instanceof AppError ? error : new AppError('internal', messageOf(error))
  if (isJson) {
    write(`${JSON.stringify({ code: known.code, detail: known.message, faults: known.faults }, null, 2)}\n`)
    return 1
  }
  note(`${refusal(known.message, known.faults).join('\n  ')}\n`)
  return 1
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
