import Testing

/// UPD-03, UPD-04, UPD-10, UPD-11, UPD-13
@Suite struct FixedDataTests {
  private typealias Row = UpdateRow

  @Test(arguments: [
    UpdateRow("what is not immutable", from: map(#""a": "1""#, immutable: false), to: map(#""a": "2""#)),
    UpdateRow(
      "labels", from: map(#""a": "1""#),
      to: map(#""a": "1""#).replacing(#""namespace""#, with: #""labels": {"a": "b"}, "namespace""#)),
    UpdateRow("the flag that comes", from: map(#""a": "1""#, immutable: false), to: map(#""a": "1""#)),
    UpdateRow(
      "a text for the same bytes", from: secret(#""immutable": true, "data": {"a": "eA=="}"#),
      to: secret(#""immutable": true, "stringData": {"a": "x"}"#)),
    UpdateRow(
      "another value", from: map(#""a": "1""#), to: map(#""a": "2""#), shows: [changed("ConfigMap", "data[a]")]),
    UpdateRow(
      "a key more", from: map(#""a": "1""#), to: map(#""a": "1", "b": """#), shows: [changed("ConfigMap", "data[b]")]),
    UpdateRow(
      "another text, which is not shown", from: secret(#""immutable": true, "data": {"a": "eA=="}"#),
      to: secret(#""immutable": true, "stringData": {"a": "m4rk3r"}"#), shows: [changed("Secret", "data[a]")]),
    UpdateRow(
      "the flag that goes", from: map(#""a": "1""#), to: map(#""a": "1""#, immutable: false),
      shows: [
        "error: immutable: ConfigMap 'web' is not to be immutable any more: what is immutable stays so, and the server "
          + "refuses the update; keep 'immutable', or give it another name and refer to that [UPD-03]"
      ]),
  ])
  func whatIsImmutableStays(_ row: UpdateRow) throws { try row.check() }

  private static func changed(_ kind: String, _ path: String) -> String {
    "error: data: '\(path)' of \(kind) 'web' changes, but it is immutable: the server refuses the update; give it another name "
      + "and refer to that, or delete it first, which pods that start meanwhile wait for [UPD-03]"
  }

  private static func map(_ data: String, immutable: Bool = true) -> String {
    Row.object("ConfigMap", #"\#(immutable ? #""immutable": true, "# : "")"data": {\#(data)}"#)
  }

  private static func secret(_ body: String) -> String { Row.object("Secret", body) }

  @Test(arguments: [
    UpdateRow("a default that is written", from: secret(#""data": {}"#), to: secret(#""type": "Opaque""#)),
    UpdateRow(
      "what another gave", from: Row.live("Secret", #""type": "a.b/c""#), to: secret(#""data": {"a": "eA=="}"#)),
    UpdateRow(
      "another type", from: secret(#""data": {}"#), to: secret(#""type": "a.b/c""#),
      shows: [
        "error: type: 'type' of Secret 'web' changes from 'Opaque' to 'a.b/c': it is fixed once the object is there, so the "
          + "server refuses the update; keep the type, or delete the Secret first, which pods that start meanwhile wait for "
          + "[UPD-04]"
      ]),
  ])
  func secretsKeepTheirType(_ row: UpdateRow) throws { try row.check() }

  @Test(arguments: [
    UpdateRow("other subjects", from: binding("a"), to: binding("a", subject: "d")),
    UpdateRow(
      "a group that is written", from: binding("a"),
      to: binding("a").replacing(#""kind": "Role""#, with: #""apiGroup": "rbac.authorization.k8s.io", "kind": "Role""#)),
    UpdateRow(
      "another role", from: binding("a"), to: binding("b"),
      shows: [
        "error: roleRef: 'roleRef' of RoleBinding 'web' changes from 'kind=Role,name=a,apiGroup=rbac.authorization.k8s.io' to "
          + "'kind=Role,name=b,apiGroup=rbac.authorization.k8s.io': it is fixed once the object is there, so the server "
          + "refuses the update; keep the role, or delete the binding and create it anew, which takes the rights away for "
          + "that time [UPD-10]"
      ]),
  ])
  func bindingsKeepTheirRole(_ row: UpdateRow) throws { try row.check() }

  private static func binding(_ role: String, subject: String = "c") -> String {
    Row.object(
      "RoleBinding", in: "rbac.authorization.k8s.io/v1",
      #""roleRef": {"kind": "Role", "name": "\#(role)"}, "subjects": [{"kind": "ServiceAccount", "name": "\#(subject)"}]"#
    )
  }

  @Test(arguments: [
    UpdateRow("other limits", from: quota(#""hard": {"pods": "1"}"#), to: quota(#""hard": {"pods": "2"}"#)),
    UpdateRow(
      "another order", from: quota(#""scopes": ["BestEffort", "Terminating"]"#),
      to: quota(#""scopes": ["Terminating", "BestEffort"]"#)),
    UpdateRow(
      "other scopes", from: quota(#""scopes": ["BestEffort"]"#), to: quota(#""scopes": ["NotBestEffort"]"#),
      shows: [
        "error: spec.scopes: 'spec.scopes[0]' of ResourceQuota 'web' changes from 'BestEffort' to 'NotBestEffort': it is fixed "
          + "once the object is there, so the server refuses the update; keep the scopes, or make a second quota with the "
          + "others and delete this one [UPD-13]"
      ]),
  ])
  func quotasKeepTheirScopes(_ row: UpdateRow) throws { try row.check() }

  private static func quota(_ spec: String) -> String { Row.object("ResourceQuota", #""spec": {\#(spec)}"#) }

  @Test(arguments: [
    UpdateRow("more storage", from: claim("1Gi"), to: claim("2Gi")),
    UpdateRow("the same amount", from: claim("1Gi"), to: claim("1024Mi")),
    UpdateRow(
      "what a cluster adds",
      from: live("1Gi", #""volumeName": "pv-1", "volumeMode": "Filesystem", "storageClassName": "fast", "#),
      to: claim("1Gi")),
    UpdateRow("a volume that is chosen", from: claim("1Gi"), to: claim("1Gi", #""volumeName": "pv-1", "#)),
    UpdateRow(
      "another class of attributes", from: claim("1Gi", #""volumeAttributesClassName": "a", "#),
      to: claim("1Gi", #""volumeAttributesClassName": "b", "#)),
    UpdateRow(
      "back to more than there is yet", from: live("10Gi", capacity: "1Gi"), to: claim("2Gi")),
    UpdateRow(
      "a source that the server repeats",
      from: live(
        "1Gi",
        #""dataSource": {"kind": "PersistentVolumeClaim", "name": "a"}, "dataSourceRef": {"kind": "PersistentVolumeClaim", "name": "a"}, "#
      ),
      to: claim("1Gi", #""dataSource": {"kind": "PersistentVolumeClaim", "name": "a"}, "#)),
    UpdateRow(
      "less storage", from: claim("2Gi"), to: claim("1Gi"),
      shows: [
        "error: spec.resources.requests.storage: 'spec.resources.requests.storage' of PersistentVolumeClaim 'web' shrinks from "
          + "'2Gi' to '1Gi': storage cannot shrink, so the server refuses the update; keep '2Gi', or make a smaller claim with "
          + "another name and copy the data over [UPD-11]"
      ]),
    UpdateRow(
      "more storage for a claim that waits", from: live("1Gi", phase: "Pending"), to: claim("2Gi"),
      shows: [
        "error: spec: 'spec.resources.requests[storage]' of PersistentVolumeClaim 'web' changes from '1Gi' to '2Gi': "
          + claimRemedy
      ]),
    UpdateRow(
      "another class", from: claim("1Gi", #""storageClassName": "slow", "#),
      to: claim("1Gi", #""storageClassName": "fast", "#),
      shows: [
        "error: spec: 'spec.storageClassName' of PersistentVolumeClaim 'web' changes from 'slow' to 'fast': "
          + claimRemedy
      ]),
    UpdateRow(
      "no class, which is one too", from: claim("1Gi", #""storageClassName": "slow", "#),
      to: claim("1Gi", #""storageClassName": "", "#),
      shows: [
        "error: spec: 'spec.storageClassName' of PersistentVolumeClaim 'web' changes from 'slow' to an empty text: "
          + claimRemedy
      ]),
    UpdateRow(
      "another access", from: claim("1Gi"), to: claim("1Gi").replacing("ReadWriteOnce", with: "ReadWriteMany"),
      shows: [
        "error: spec: 'spec.accessModes[0]' of PersistentVolumeClaim 'web' changes from 'ReadWriteOnce' to 'ReadWriteMany': "
          + claimRemedy
      ]),
    UpdateRow(
      "no class of attributes any more", from: claim("1Gi", #""volumeAttributesClassName": "a", "#), to: claim("1Gi"),
      shows: [
        "error: spec.volumeAttributesClassName: 'spec.volumeAttributesClassName' of PersistentVolumeClaim 'web' was 'a' and is "
          + "nothing now: it can become another one, but not none, so the server refuses the update; keep it, or name another "
          + "one [UPD-11]"
      ]),
  ])
  func claimsOnlyGrow(_ row: UpdateRow) throws { try row.check() }

  private static let claimRemedy =
    "it is fixed once the object is there, so the server refuses the update; keep it, or make a claim with another name and "
    + "copy the data over; to delete a claim mostly deletes its data [UPD-11]"

  private static func claim(_ size: String, _ spec: String = "") -> String {
    Row.object("PersistentVolumeClaim", body(size, spec))
  }

  private static func live(_ size: String, _ spec: String = "", phase: String = "Bound", capacity: String = "1Gi")
    -> String
  {
    Row.live(
      "PersistentVolumeClaim",
      body(size, spec) + #", "status": {"phase": "\#(phase)", "capacity": {"storage": "\#(capacity)"}}"#)
  }

  private static func body(_ size: String, _ spec: String) -> String {
    #""spec": {\#(spec)"accessModes": ["ReadWriteOnce"], "resources": {"requests": {"storage": "\#(size)"}}}"#
  }
}
