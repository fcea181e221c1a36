/** The documentation page: no inline script, so that its security policy can forbid all of them. */
export const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>AutoInvoice APIs</title>
<link rel="icon" type="image/png" href="assets/favicon-32x32.png">
<link rel="stylesheet" href="assets/swagger-ui.css">
<link rel="stylesheet" href="page.css">
</head>
<body>
<header class="bar">
<a class="brand" id="brand" href="./"><svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true"><rect width="32" height="32" rx="8" fill="#1f5eff"/><path d="M10 7h8l4 4v14H10z" fill="#fff"/><path d="M18 7v4h4" fill="#a9c1ff"/><path d="M13 15h6M13 18.5h6" stroke="#1f5eff" stroke-width="1.6" stroke-linecap="round"/><path d="m17 23 2.2 2.2L25 19.4" fill="none" stroke="#12c27b" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/></svg>AutoInvoice</a>
<nav id="links" aria-label="AutoInvoice"></nav>
<div class="choices">
<div class="choice"><label for="api">API</label><select id="api"></select></div>
<div class="choice" id="environments" hidden><label for="environment">Environment</label><select id="environment"></select></div>
</div>
</header>
<main id="swagger-ui"></main>
<script src="assets/swagger-ui-bundle.js"></script>
<script type="module" src="start.js"></script>
</body>
</html>
`;
