/** The documentation page: no inline script, so that its security policy can forbid all of them. */
export const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>AutoInvoice APIs</title>
<link rel="icon" type="image/png" href="assets/favicon-32x32.png">
<link rel="stylesheet" href="assets/swagger-ui.css">
<link rel="stylesheet" href="page.css">
</head>
<body>
<div id="swagger-ui"></div>
<script src="assets/swagger-ui-bundle.js"></script>
<script src="assets/swagger-ui-standalone-preset.js"></script>
<script src="start.js"></script>
</body>
</html>
`;

export const style = `body { margin: 0; }
.swagger-ui .topbar { background: #16324f; padding: 6px 0; }
.swagger-ui .topbar .topbar-wrapper a.link { display: none; }
.swagger-ui .topbar .topbar-wrapper::before { content: 'AutoInvoice APIs'; color: #fff; font: 600 18px sans-serif; }
.swagger-ui label.vendor-key { display: block; margin: 10px 0; font-weight: 700; }
.swagger-ui label.vendor-key input { display: block; margin-top: 4px; width: 100%; max-width: 340px; }
`;
