/** The first steps. */
export const start = {
  title: 'Start',
  hello: (name: string) => (name ? `Welcome, ${name}` : 'Welcome'),
  lead: 'Five steps to the first invoice.',
  done: 'Done',
  open: 'To do',
  steps: {
    address: { title: 'Confirm your address', text: 'Open the link that we mailed to you.' },
    verify: { title: 'Verify the company', text: 'Somebody who may sign for it confirms the account.' },
    receive: { title: 'Open receiving', text: 'Choose the networks that invoices reach you by.' },
    key: { title: 'Make an API key', text: 'Programs send and fetch invoices with it.' },
    send: { title: 'Send the first invoice', text: 'Drop a file on the page, or send it by the API.' },
  },
  go: 'Go on',
  inbox: 'To the inbox',
} as const;
