import type { BuiltinName } from '../datatypes/builtins.js';

/** A text with `{slots}`; where it depends on a number, one for a single thing and one for several. */
export type Template = string | { readonly one: string; readonly many: string };

/** What can be wrong in the structure of a document; see en.ts for the words. */
export type MessageKey =
  | 'abstractElement'
  | 'notNillable'
  | 'nilHasContent'
  | 'nilFixed'
  | 'abstractType'
  | 'notInValue'
  | 'incomplete'
  | 'incompleteAfter'
  | 'holdsTextOnly'
  | 'mustBeEmpty'
  | 'notHere'
  | 'nothingMore'
  | 'didYouMean'
  | 'onlyOnceIn'
  | 'onlyOnce'
  | 'onlyTimes'
  | 'wrongPlace'
  | 'wrongPlaceBefore'
  | 'tooEarly'
  | 'tooLate'
  | 'missingBefore'
  | 'unknownElement'
  | 'noText'
  | 'notEmpty'
  | 'mustContain'
  | 'emptyValue'
  | 'wrongValue'
  | 'emptyAttribute'
  | 'wrongAttribute'
  | 'unknownAttribute'
  | 'noAttributes'
  | 'allowedAttributes'
  | 'missingAttributes'
  | 'nilBoolean'
  | 'unknownType'
  | 'wrongType'
  | 'usedIdentifier'
  | 'unknownIdentifier'
  | 'repeatedKey'
  | 'unknownKey'
  | 'lackingKey'
  | 'wrongRoot'
  | 'wrongRootExpected';

/** Parts of messages. */
export type PhraseKey =
  | 'or'
  | 'and'
  | 'oneOfMore'
  | 'inNamespace'
  | 'withoutNamespace'
  | 'ofNamespace'
  | 'ofOtherNamespace'
  | 'typeOfElement'
  | 'someValue'
  | 'notBelow'
  | 'notAbove'
  | 'above'
  | 'below'
  | 'exactly'
  | 'atLeast'
  | 'atMost'
  | 'character'
  | 'item'
  | 'digit'
  | 'decimal'
  | 'listOf';

/** How patterns are described. */
export type PatternKey =
  | 'pattern'
  | 'optionally'
  | 'anyNumber'
  | 'atLeastOf'
  | 'countOf'
  | 'rangeOf'
  | 'followedBy'
  | 'otherThan'
  | 'except'
  | 'anyCharacter'
  | 'digits'
  | 'spaces'
  | 'wordCharacters'
  | 'nameStart'
  | 'nameCharacters';

/** Types that values are told to have; the others are text. */
type TypeWords = Readonly<Partial<Record<BuiltinName, string>>> & { readonly string: string };

/** Everything that the schema layer says, in one language. */
export interface Words {
  readonly messages: Readonly<Record<MessageKey, Template>>;
  readonly phrases: Readonly<Record<PhraseKey, Template>>;
  readonly patterns: Readonly<Record<PatternKey, string>>;
  readonly types: TypeWords;
}
