extension RuleExplanation {
  /// What the API server cannot read.
  static let aboutReading: [RuleExplanation] = [
    refused(
      ["DEC-01"], "Not a whole number of 32 bits",
      meaning: "A field that counts something holds a text, a fraction or a number that is too large.",
      remedy: "Write a whole number without quotes, point or exponent."),
    refused(
      ["DEC-02"], "Not a number of 64 bits",
      meaning: "A field for a number holds something else, or a number that is too large.",
      remedy: "Write a number without quotes; where a whole one is wanted, without point or exponent."),
    refused(
      ["DEC-03"], "Not true or false",
      meaning: "A field that is a yes or no holds something else, such as a text.",
      remedy: "Write true or false without quotes."),
    refused(
      ["DEC-04"], "Not a text",
      meaning: "A field for a text holds a number, true, false, a list or an object.",
      remedy: "Put the value in quotes."),
    refused(
      ["DEC-05"], "Not a list",
      meaning: "A field for a list holds a single value or an object, or an item has the wrong type.",
      remedy: "Write the value as an item of a list."),
    refused(
      ["DEC-06"], "Not a map",
      meaning: "A field for free keys, such as labels, holds something else, or a value in it has the wrong type.",
      remedy: "Write keys and values, and put the values in quotes."),
    refused(
      ["DEC-07"], "Not an object",
      meaning: "A field for several settings holds a list or a single value.",
      remedy: "Write the settings below the field, each with its name."),
    refused(
      ["DEC-08"], "An unknown field",
      meaning: "The object has a field that its kind does not have. Upper and lower case count.",
      remedy: "Correct the name, as the message suggests, or take the field out."),
    refused(
      ["DEC-09"], "A field that is given twice",
      meaning: "The same field or key stands twice in one object, so that one of them would be lost.",
      remedy: "Keep one of the two."),
    refused(
      ["DEC-10"], "Not a time",
      meaning: "A field for a time holds something that is none.",
      remedy: "Write the time as 2026-11-23T09:30:00Z."),
    refused(
      ["DEC-11"], "Not base64",
      meaning: "Bytes have to be written in base64, and this text is none.",
      remedy: "Encode the text with base64, or write it into stringData of a Secret as it is."),
    refused(
      ["IOS-01"], "Neither a number nor a text",
      meaning: "A field that takes a whole number or a text, such as a port, holds something else.",
      remedy: "Write a whole number, or a name in quotes."),
  ].flatMap(\.self)
}
