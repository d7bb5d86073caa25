package import BeTraceCore

/// Why a document is not YAML, or says what JSON cannot, and where.
package struct YAMLSyntaxError: Error, Equatable {
  /// What is wrong.
  package enum Problem: Sendable, Equatable {
    /// What the grammar of YAML does not allow.
    case grammar(YAMLGrammar, found: String?, opened: Int)
    /// A line that is indented as none above it allows.
    case indentation(YAMLIndentation)
    /// A byte that cannot stand where it does in UTF-8.
    case notUTF8(byte: UInt8)
    /// The file begins as UTF-16 does.
    case notUTF16
    /// A control character that stands in the file as it is.
    case controlCharacter(Unicode.Scalar)
    /// A tab where spaces have to be.
    case tab
    /// Lists and objects lie in one another more than `limit` deep.
    case tooDeep(limit: Int)
    /// `*name` without a `&name` before it; `nearest` is what was probably meant.
    case unknownAlias(String, nearest: String?)
    /// `*name` inside of what `&name` stands for.
    case recursiveAlias(String)
    /// Aliases that stand for `expanded` values where `written` are written.
    case tooManyAliases(expanded: Int, written: Int)
    /// `<<` with something else than an object, or a list of objects.
    case mergeOfNoObject
    /// A key that is null.
    case nullKey
    /// A key that is a list or an object.
    case collectionAsKey
    /// `{{` where a value begins, as templates have it.
    case template
    /// A number that JSON cannot write.
    case notFinite(String)
    /// A text that is not what its tag says.
    case wrongTag(String, text: String)
  }

  /// Where it is; for something missing, where it should be.
  package let place: Place
  /// What is wrong there.
  package let problem: Problem
}

extension YAMLSyntaxError: CustomStringConvertible {
  /// The place, what was expected there, what was found, and what to do about it, on one line.
  package var description: String { "\(place): \(problem.description)" }
}

extension YAMLSyntaxError.Problem: CustomStringConvertible {
  /// What is wrong, without the place.
  package var description: String {
    switch self {
    case .grammar(let rule, let found, let line): rule.message(found: found, opened: line)
    case .indentation(let indentation): indentation.description
    case .notUTF8(let byte): "byte 0x\(byte.hexadecimal) is not UTF-8; save the file as UTF-8"
    case .notUTF16: "the file is UTF-16; save it as UTF-8"
    case .controlCharacter(let scalar):
      "a control character cannot stand as it is; write '\(scalar.yamlEscape)' in double quotes"
    case .tab: "a tab cannot indent; use spaces"
    case .tooDeep(let limit): "nested deeper than \(limit) levels"
    case .unknownAlias(let name, let nearest):
      "no '&\(name.visible)' comes before '*\(name.visible)'"
        + (nearest.map { "; did you mean '*\($0.visible)'?" } ?? "; put a text that begins with '*' in quotes")
    case .recursiveAlias(let name):
      "'*\(name.visible)' stands inside of its own '&\(name.visible)'; write the value out"
    case .tooManyAliases(let expanded, let written):
      "aliases make \(expanded) values out of \(written) that are written; write fewer of them"
    case .mergeOfNoObject: "'<<' expects an object or a list of objects, by '*name' or written out"
    case .nullKey: "a key cannot be null; put it in quotes or write one"
    case .collectionAsKey: "a key cannot be a list or an object; put a text that begins with a bracket in quotes"
    case .template: "'{{' begins a template, not YAML; render it first, such as by 'helm template'"
    case .notFinite(let text): "JSON has no number '\(text.visible)'; write a finite one, or a text in quotes"
    case .wrongTag(let tag, let text):
      "'\(text.prefix(40).description.visible)' is no '\(tag.visible)'; correct it or remove the tag"
    }
  }
}

extension UInt8 {
  /// Two hexadecimal digits.
  fileprivate var hexadecimal: String { (self < 16 ? "0" : "") + String(self, radix: 16, uppercase: true) }
}

extension Unicode.Scalar {
  /// The character as a YAML escape.
  fileprivate var yamlEscape: String {
    let digits = String(value, radix: 16, uppercase: true)
    let count = value < 0x100 ? 2 : 4
    return #"\"# + (count == 2 ? "x" : "u") + String(repeating: "0", count: max(0, count - digits.count)) + digits
  }
}
