/** What JSON makes of a value: a moment becomes its text, what is undefined is left out, all else stays. */
type Sent<Value> = Value extends Date
  ? string
  : Value extends readonly (infer Item)[]
    ? Sent<Item>[]
    : Value extends object
      ? { [Key in keyof Value]: Sent<Exclude<Value[Key], undefined>> }
      : Value

/** The answer of an operation of the server as it arrives here. The server's own schema is the only definition. */
export type AnswerOf<Route extends { types?: { answer: unknown } }> = Sent<NonNullable<Route['types']>['answer']>

/** What an operation of the server takes. */
export type BodyOf<Route extends { types?: { body: unknown } }> = NonNullable<Route['types']>['body']
