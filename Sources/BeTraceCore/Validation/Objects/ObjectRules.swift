struct ObjectRules {
  init(_ version: KubernetesVersion) {}
  func faults(in object: DecodedObject) -> [ObjectFault] { [] }
}
