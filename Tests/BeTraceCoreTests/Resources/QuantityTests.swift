import BeTraceCore
import Testing

@Suite struct QuantityTests {
  @Test(arguments: [
    ("0", "0"), ("1", "1"), ("+1", "1"), ("-1", "-1"), ("00001", "1"), ("1.", "1"), (".5", "500m"), ("0.5", "500m"),
    ("1.0", "1"),
    ("1000m", "1"), ("1500m", "1500m"), ("0.5m", "500u"), ("0.0001", "100u"), ("1000", "1k"), ("12500k", "12500k"),
    ("1000000n", "1m"), ("1E", "1E"), ("1000P", "1E"), ("1000000000", "1G"),
    ("1.5Gi", "1536Mi"), ("1024Mi", "1Gi"), ("0.5Gi", "512Mi"), ("1Ki", "1Ki"), ("1023Ki", "1023Ki"),
    ("1048576Ki", "1Gi"),
    ("0.5Ki", "512"), ("0.1Gi", "107374182400m"), ("0.1Ki", "102400m"), ("-1.5Gi", "-1536Mi"),
    ("1e3", "1e3"), ("1E3", "1e3"), ("1e+3", "1e3"), ("1e-3", "1e-3"), ("1E1", "10"), ("1.5e3", "1500"),
    ("12e6", "12e6"), ("1e0", "1"),
    (" 1Mi ", "1Mi"),
  ])
  func canonicalFormIsTheLargestUnitWithoutFraction(_ text: String, _ canonical: String) throws {
    #expect(try Quantity(parsing: text).description == canonical)
    #expect(try Quantity(parsing: canonical) == Quantity(parsing: text))
  }

  @Test(arguments: [
    "-", "+", ".", "-.", "Mi", "k", "M", "m", "n", "E", "-Mi", ".Mi", "e3", "e+3", "-0", "-0Mi", "0e999999", "0.0n",
  ])
  func withoutDigitsOrWithZerosOnlyItIsNothing(_ text: String) throws {
    #expect(try Quantity(parsing: text) == .zero)
  }

  @Test(arguments: [
    "1e400", "99999999999999999999", "8Ei", "100Ei", "9223372036854775808", "10E", "1e999999", "9223372036854775807",
  ])
  func beyondTheLargestIntegerCountsAsTheLargest(_ text: String) throws {
    #expect(try Quantity(parsing: text) == Quantity(.max))
    #expect(try Quantity(parsing: "-" + text).description == "-9223372036854775807")
  }

  @Test(arguments: [
    ("0.1n", "1n"), ("-0.1n", "-1n"), ("1.0000000001", "1000000001n"), ("1e-400", "1e-9"), ("1e-999999", "1e-9"),
    ("0.00000000000000000000001Ei", "11530n"), ("1.00000000000000000000000000000000000000Ki", "1Ki"),
    ("0.\(String(repeating: "3", count: 500))", "333333334n"),
    ("\(String(repeating: "1", count: 40))e-39", "1111111112e-9"),
  ])
  func finerThanNanoRoundsAwayFromZero(_ text: String, _ canonical: String) throws {
    #expect(try Quantity(parsing: text).description == canonical)
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    let text: String
    let message: String

    var testDescription: String { text }

    init(_ text: String, _ message: String) {
      self.text = text
      self.message = message
    }
  }

  @Test(arguments: [
    Refusal("", "expected a quantity such as '500m' or '256Mi', found no text"),
    Refusal("  ", "expected a quantity such as '500m' or '256Mi', found no text"),
    Refusal("K", "expected a quantity such as '500m' or '256Mi', found 'K'"),
    Refusal("e", "expected a quantity such as '500m' or '256Mi', found 'e'"),
    Refusal("NaN", "expected a quantity such as '500m' or '256Mi', found 'NaN'"),
    Refusal("512mb", "'mb' in '512mb' is no unit; did you mean '512Mi' or '512M'?"),
    Refusal("1K", "'K' in '1K' is no unit; did you mean '1k'?"),
    Refusal("1mi", "'mi' in '1mi' is no unit; did you mean '1Mi'?"),
    Refusal("1KI", "'KI' in '1KI' is no unit; did you mean '1Ki'?"),
    Refusal("-1.5gib", "'gib' in '-1.5gib' is no unit; did you mean '-1.5Gi'?"),
    Refusal("1Gb", "'Gb' in '1Gb' is no unit; did you mean '1Gi' or '1G'?"),
    Refusal("1kB", "'kB' in '1kB' is no unit; did you mean '1Ki' or '1k'?"),
    Refusal("100B", "'B' in '100B' is no unit; did you mean '100'?"),
    Refusal("1i", "'i' in '1i' is no unit"),
    Refusal("1e", "'e' in '1e' is no unit"),
    Refusal("1e+", "'e+' in '1e+' is no unit"),
    Refusal("1e3Mi", "'e3Mi' in '1e3Mi' is no unit"),
    Refusal("0x10", "'x10' in '0x10' is no unit"),
    Refusal("1 Mi", "' ' has no place in the quantity '1 Mi'; did you mean '1Mi'?"),
    Refusal("1,5", "',' has no place in the quantity '1,5'; did you mean '1.5'?"),
    Refusal("1,5 gb", "',' has no place in the quantity '1,5 gb'; did you mean '1.5Gi' or '1.5G'?"),
    Refusal("1_000", "'_' has no place in the quantity '1_000'; did you mean '1000'?"),
    Refusal("50%", "'%' has no place in the quantity '50%'"),
    Refusal("--1", "'-' has no place in the quantity '--1'"),
    Refusal("\t1", "a tab has no place in a quantity"),
    Refusal("1\n", "a line end has no place in a quantity"),
    Refusal("1..5", "'1..5' has more than one point"),
    Refusal("..", "'..' has more than one point"),
    Refusal("1e2147483648", "the exponent 2147483648 of '1e2147483648' is too large"),
    Refusal("1e-99999999999999999999", "the exponent -99999999999999999999 of '1e-99999999999999999999' is too large"),
  ])
  func refusalSaysWhatIsWrongAndWhatWasProbablyMeant(_ refusal: Refusal) {
    let error = #expect(throws: QuantityError.self) { try Quantity(parsing: refusal.text) }
    #expect(error?.description == refusal.message)
  }

  @Test func valuesOfDocumentsAreRead() throws {
    #expect(try Quantity(.string("1Gi")).description == "1Gi")
    #expect(try Quantity(.integer(2)) == 2)
    #expect(try Quantity(.number("0.5")).description == "500m")
    #expect(try Quantity(.null) == .zero)
    let error = #expect(throws: QuantityError.self) { try Quantity(.array([])) }
    #expect(error?.description == "expected a quantity such as '500m' or '256Mi', found a value of kind 'list'")
  }

  @Test func valueCountsNotTheText() throws {
    let same = try ["1024Mi", "1Gi", "1073741824", "1048576Ki"].map(Quantity.init(parsing:))
    #expect(Set(same).count == 1)
    let ascending = try ["-1", "0", "1n", "128m", "1", "1k", "1Ki", "1M", "1Mi", "1e9", "1Gi"].map(
      Quantity.init(parsing:))
    #expect(ascending.reversed().sorted() == ascending)
  }

  @Test func sumsAndProductsKeepTheUnits() throws {
    let memory = try Quantity(parsing: "512Mi")
    let cpu = try Quantity(parsing: "250m")
    #expect("\(memory + memory)" == "1Gi")
    #expect("\([cpu, cpu, cpu].reduce(.zero, +))" == "750m")
    #expect("\(try [memory, Quantity(parsing: "1.5Gi")].reduce(.zero, +))" == "2Gi")
    #expect("\(memory * 3)" == "1536Mi")
    #expect("\(cpu * 4)" == "1")
    #expect("\(memory * 0)" == "0")
  }

  @Test func sumsAndProductsStopAtTheLargestInteger() {
    #expect(Quantity(.max) + 1 == Quantity(.max))
    #expect(Quantity(.max) * .max == Quantity(.max))
    #expect(Quantity(.max) * .min == Quantity(.max) * -1)
    #expect(Quantity(.min) * .min == Quantity(.max))
  }

  @Test(arguments: [
    ("1", true), ("1.0", true), ("1000m", true), ("0", true), ("1Gi", true), ("128m", false), ("0.1", false),
    ("0.1Gi", false),
    ("-1.5", false),
  ])
  func wholeNumbersHaveNoFraction(_ text: String, _ isWhole: Bool) throws {
    #expect(try Quantity(parsing: text).isWholeNumber == isWhole)
  }
}
