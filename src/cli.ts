#!/usr/bin/env node
/** The door at the command line: hands over arguments, environment and terminal, and ends with the code it is given. */
import { runCli } from './cli/run.ts'

process.exitCode = await runCli(process.argv.slice(2), {
  env: process.env,
  write: (text) => process.stdout.write(text),
  note: (text) => process.stderr.write(text),
  isWatched: process.stderr.isTTY === true,
})
