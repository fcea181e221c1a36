import type { Command } from 'commander';

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/** What can follow the words of a command: its subcommands and its options. */
interface Place {
  /** Words from the program on, such as `invoices list`; empty at the beginning. */
  readonly path: string;
  readonly words: readonly { readonly word: string; readonly about: string }[];
  /** Options that take a value from a list. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
}

/** Every place of a command and those below it. */
function placesOf(command: Command, path: readonly string[] = []): Place[] {
  const help = { word: '--help', about: 'display help' };
  const options = command.options.flatMap((option) =>
    option.long === undefined || option.long === null ? [] : [{ word: option.long, about: option.description }],
  );
  const subcommands = command.commands.map((sub) => ({ word: sub.name(), about: sub.summary() || sub.description() }));
  // The choices of the first argument, such as the shells of `completion`.
  const values = (command.registeredArguments[0]?.argChoices ?? []).map((word) => ({ word, about: '' }));
  const choices = command.options.flatMap(({ long, argChoices }) =>
    long && argChoices ? [[long, argChoices] as const] : [],
  );
  const own = {
    path: path.join(' '),
    words: [...subcommands, ...values, ...options, help],
    choices: Object.fromEntries(choices),
  };
  return [own, ...command.commands.flatMap((sub) => placesOf(sub, [...path, sub.name()]))];
}

/** A completion script, drawn from the commands. */
export function completionScript(shell: Shell, program: Command): string {
  const places = placesOf(program);
  return { bash, zsh, fish }[shell](places);
}

const shellQuoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
/** The first sentence, which is what fits beside a word. */
const brief = (about: string): string => /^.*?[^.]\.(?=\s|$)/.exec(about)?.[0].slice(0, -1) ?? about;

/** The loop that finds the deepest place among the words typed so far, in shells with POSIX `case`. */
const walk = (places: readonly Place[], words: string): string => `  local place='' word
  for word in ${words}; do
    case "$place $word" in
${places
  .filter(({ path }) => path !== '')
  .map(({ path }) => {
    const parent = path.split(' ').slice(0, -1).join(' ');
    return `      ${shellQuoted(`${parent} ${path.split(' ').at(-1)}`)}) place=${shellQuoted(path)} ;;`;
  })
  .join('\n')}
    esac
  done`;

function bash(places: readonly Place[]): string {
  const values = places.flatMap(({ path, choices }) =>
    Object.entries(choices).map(
      ([option, list]) =>
        `    ${shellQuoted(`${path} ${option}`)}) COMPREPLY=($(compgen -W ${shellQuoted(list.join(' '))} -- "$current")); return ;;`,
    ),
  );
  return `# bash completion of autoinvoice
_autoinvoice() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" words=''
${walk(places, `"\${COMP_WORDS[@]:1:COMP_CWORD-1}"`)}
  case "$place $previous" in
${values.join('\n')}
  esac
  case "$place" in
${places.map(({ path, words }) => `    ${shellQuoted(path)}) words=${shellQuoted(words.map((w) => w.word).join(' '))} ;;`).join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  [ \${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "$current"))
}
complete -o filenames -F _autoinvoice autoinvoice
`;
}

function zsh(places: readonly Place[]): string {
  const described = ({ words }: Place): string =>
    words.map(({ word, about }) => shellQuoted(`${word}:${brief(about)}`)).join(' ');
  const values = places.flatMap(({ path, choices }) =>
    Object.entries(choices).map(
      ([option, list]) =>
        `    ${shellQuoted(`${path} ${option}`)}) compadd -- ${list.map(shellQuoted).join(' ')}; return ;;`,
    ),
  );
  return `#compdef autoinvoice
_autoinvoice() {
${walk(places, `"\${words[@]:1:CURRENT-2}"`)}
  case "$place $words[CURRENT-1]" in
${values.join('\n')}
  esac
  local -a found
  case "$place" in
${places.map((place) => `    ${shellQuoted(place.path)}) found=(${described(place)}) ;;`).join('\n')}
  esac
  _describe 'autoinvoice' found
  _files
}
if [ "$funcstack[1]" = "_autoinvoice" ]; then _autoinvoice "$@"; else compdef _autoinvoice autoinvoice; fi
`;
}

function fish(places: readonly Place[]): string {
  const lines = places.flatMap(({ path, words, choices }) => {
    const condition = shellQuoted(`__autoinvoice_at ${path === '' ? '""' : `"${path}"`}`);
    return words.map(({ word, about }) => {
      const said = about === '' ? '' : ` -d ${fishQuoted(brief(about))}`;
      if (!word.startsWith('--')) return `complete -c autoinvoice -n ${condition} -a ${fishQuoted(word)}${said}`;
      const list = choices[word];
      const takes = list === undefined ? '' : ` -x -a ${fishQuoted(list.join(' '))}`;
      return `complete -c autoinvoice -n ${condition} -l ${word.slice(2)}${takes}${said}`;
    });
  });
  const paths = places.filter(({ path }) => path !== '').map(({ path }) => fishQuoted(path));
  return `# fish completion of autoinvoice
function __autoinvoice_at
    set -l place ''
    for word in (commandline -opc)[2..-1]
        set -l next (string trim -- "$place $word")
        contains -- "$next" ${paths.join(' ')}; and set place $next
    end
    test "$place" = "$argv[1]"
end
${lines.join('\n')}
`;
}

const fishQuoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
