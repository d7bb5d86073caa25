/// What kind of value a parameter takes, and so how it is read, merged, checked and edited.
public indirect enum ParameterType: Sendable {
  /// Yes or no.
  case boolean
  /// A whole number in the range; one that ends at `Int32.max` or above has no upper end for people.
  case integer(ClosedRange<Int>)
  /// One of these texts.
  case choice([String])
  /// A text of the format.
  case text(TextFormat)
  /// A Kubernetes quantity such as `250m` or `512Mi`.
  case quantity
  /// A container image: a reference, or an object of `repository`, `tag` and `digest`.
  case image
  /// The value of an environment variable: text or a reference. Of the `declared` ones the module knows more.
  case variable(declared: [Variable])
  /// A list, always replaced whole.
  case list(of: ParameterType)
  /// A map of entries by name; an entry is always replaced whole.
  case map(of: ParameterType)
  /// An object of fixed keys, merged key by key. One that `isOptional` may be null: there is none; without
  /// keys it has to be.
  case object([Parameter], isOptional: Bool)
}

/// The grammar of a text.
public enum TextFormat: Sendable, Hashable {
  /// Any text.
  case free
  /// Any text but the empty one.
  case nonEmpty
  /// A day such as `2030-06-30`.
  case day
  /// A DNS label, at most 63 characters: namespaces, service names.
  case dnsLabel
  /// A DNS subdomain, at most 253 characters: names of most objects.
  case dnsSubdomain
  /// A host that an Ingress serves: a DNS subdomain, or `*.` and one.
  case host
  /// An absolute URL path.
  case path
  /// The value of a Kubernetes label, at most 63 characters, possibly empty.
  case labelValue
  /// A key of a secret or a config map, at most 253 characters.
  case dataKey
  /// A range of IP addresses such as `203.0.113.0/24`.
  case addressRange
  /// A Kubernetes version such as `1.36`.
  case kubernetesVersion
  /// `sha256:` and 64 lower-case hexadecimal digits.
  case imageDigest
  /// The tag of an image, at most 128 characters.
  case imageTag
  /// Registry and path of an image.
  case imageRepository
}
