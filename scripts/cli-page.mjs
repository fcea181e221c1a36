// The page of the command line, drawn from the commands themselves.
import { join } from 'node:path';

/** Text of docs/cli.md. `dist` holds the compiled server. */
export async function cliPage(dist, table, generated) {
  const { createProgram } = await import(join(dist, 'cli/program.js'));
  const { EXIT, exitMeanings } = await import(join(dist, 'cli/exit.js'));
  const { environment } = await import(join(dist, 'cli/api/environment.js'));
  const program = await createProgram();
  const groups = grouped(program.commands);
  const sections = [...groups].map(
    ([group, commands]) =>
      `## ${group.replace(/:$/, '')}\n\n${commands.flatMap((c) => commandParts(c, ['autoinvoice'], table)).join('\n\n')}`,
  );
  return `# Command line

${generated}

<!-- not run: needs keys of a company and a second terminal; packages/server/test/cli runs these commands -->
\`\`\`sh
autoinvoice login --client-id <company UUID>          # asks for both keys, and keeps them
autoinvoice send invoice.xml --wait
autoinvoice listen --forward-to http://127.0.0.1:3000/hooks
autoinvoice trigger DOCUMENTS.INVOICE.RECEIVED        # in a second terminal
\`\`\`

In a clone the program is \`node packages/server/bin/autoinvoice.js\`. Commands that run the service read the settings of
[settings.md](settings.md) and work beside a running server or alone; commands that use one call its API and work from
anywhere. With \`--json\` answers are JSON on standard output and errors \`{"error": {"code", "message", "details"}}\` on
standard error; commands that go on (\`listen\`, \`watch\`) and \`send\` write a line of JSON for each thing.

## Exit codes

${table(
  ['code', 'meaning'],
  Object.entries(EXIT).map(([name, code]) => [code, exitMeanings[name]]),
)}

## Credentials

\`autoinvoice login\` keeps them as a profile in \`~/.config/autoinvoice/profiles.json\`, which only its owner may read
(mode 0600; a file that others can read is refused). Options win over the environment, the environment over profiles.

${table(
  ['variable', 'meaning'],
  Object.entries(environment).map(([name, meaning]) => [`\`${name}\``, meaning]),
)}

## Webhooks on your own computer

\`listen\` subscribes with a destination that the server posts nothing to (\`log:…\`, see [webhooks.md](webhooks.md)) and
fetches the events from the delivery log. A receiver here would need an address that the server can reach; this needs
only the way out that every call takes, so it works behind NAT, firewalls and proxies, and against production servers,
which refuse private addresses. What it hands on is signed now with the secret it prints, has the headers of a true
webhook, and must be answered in 5 seconds with 200, 201 or 204; it is handed on once, not tried again. A subscription
that a killed \`listen\` left behind is ended by the next one on the same computer.

${sections.join('\n\n')}
`;
}

/** Commands by the group that help shows them in. */
function grouped(commands) {
  const groups = new Map();
  for (const command of commands) {
    const group = command.helpGroup();
    groups.set(group, [...(groups.get(group) ?? []), command]);
  }
  return groups;
}

function commandParts(command, above, table) {
  const path = [...above, command.name()];
  if (command.commands.length > 0) {
    const head = above.length === 1 ? [`### ${command.name()}\n\n${command.description()}`] : [];
    return [...head, ...command.commands.flatMap((sub) => commandParts(sub, path, table))];
  }
  const level = '#'.repeat(path.length + 1);
  const usage = [...path, ...command.registeredArguments.map(argumentText)].join(' ');
  const rows = [
    ...command.registeredArguments.map((a) => [`\`${argumentText(a)}\``, withDefault(a)]),
    ...command.options.map((o) => [`\`${o.flags}\``, withDefault(o)]),
  ].filter(([, text]) => text !== '');
  const parts = [`${level} ${path.slice(1).join(' ')}`, `\`${usage}\``, plain(command.description())];
  return rows.length === 0 ? parts : [...parts, table(['argument or option', 'meaning'], rows)];
}

/** Markdown takes angle brackets for HTML. */
const plain = (text) => text.replaceAll('<', '&lt;');

function argumentText(argument) {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

/** What it means, what it may be and what it is when left out; days of today are no constant of the page. */
function withDefault({ description, argChoices, defaultValue, mandatory }) {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(String(defaultValue));
  const isMachine = typeof defaultValue === 'number' && /at a time/.test(description);
  const value = isDay
    ? 'today'
    : isMachine && description.includes('documents')
      ? 'as many as processors'
      : defaultValue;
  return [
    description,
    argChoices && `One of ${argChoices.join(', ')}.`,
    value !== undefined && value !== false && value !== true && `Default: ${[value].flat().join(' ')}.`,
    mandatory && 'Required.',
  ]
    .filter(Boolean)
    .map((text) => (/[.!?]$/.test(text) ? text : `${text}.`))
    .join(' ')
    .replaceAll('<', '&lt;');
}
