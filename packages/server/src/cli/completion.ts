import { Argument, Command } from 'commander';
import { completionScript, type Shell, shells } from './completion-scripts.js';

/** `autoinvoice completion SHELL` */
export const completionCommand = new Command('completion')
  .summary('Print the completion script of a shell.')
  .description(
    'Print the completion script of a shell. bash: source <(autoinvoice completion bash); zsh: source <(autoinvoice completion zsh), after compinit; fish: autoinvoice completion fish > ~/.config/fish/completions/autoinvoice.fish',
  )
  .addArgument(new Argument('<shell>').choices([...shells]))
  .action((shell: Shell, _options: object, command: Command) => {
    let root = command;
    while (root.parent !== null) root = root.parent;
    process.stdout.write(completionScript(shell, root));
  });
