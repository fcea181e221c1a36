import type { SignTexts } from '../../../accounts/authorization/locales.js';
import { escapeHtml, page } from '../mailed-page.js';

/** The form that the signer fills in; it is sent to its own address, token included. */
export function formPage(
  texts: SignTexts,
  company: { readonly name: string; readonly bid: string },
  entered?: { readonly name: string },
): string {
  const wrong = entered ? `<p class="wrong" role="alert" id="wrong">${escapeHtml(texts.incomplete)}</p>` : '';
  return page(
    texts,
    `<p>${escapeHtml(texts.statement(company.name, company.bid))}</p>
${wrong}<form method="post">
<label>${escapeHtml(texts.name)}<input type="text" name="name" required minlength="3" maxlength="200" autocomplete="name" value="${escapeHtml(entered?.name ?? '')}"></label>
<label><input type="checkbox" name="right" value="true" required> ${escapeHtml(texts.right)}</label>
<button type="submit">${escapeHtml(texts.sign)}</button>
</form>`,
  );
}
