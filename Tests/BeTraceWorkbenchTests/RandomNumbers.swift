/// The same numbers for the same seed.
struct RandomNumbers {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: Int(seed)) }

  mutating func below(_ limit: Int) -> Int { Int(generator.next() % UInt64(limit)) }

  mutating func one<Item>(of items: [Item]) -> Item { items[below(items.count)] }
}
