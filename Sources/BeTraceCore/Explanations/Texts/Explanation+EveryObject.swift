extension Explanation {
  /// What every object has.
  static let everyObject: [Explanation] = list(
    "*",
    [
      (
        "apiVersion",
        """
        The group and version of the API that the object is written for. The server needs it to know which fields there \
        are; a version that the cluster does not serve is refused.
        """
      ),
      (
        "kind",
        """
        What sort of object this is. Together with apiVersion it decides what the server does with everything below.
        """
      ),
      (
        "metadata",
        """
        What identifies the object and what others may know of it: name, namespace, labels, annotations. It says nothing \
        about what the object does; that is in spec.
        """
      ),
      (
        "metadata.name",
        """
        The name of the object, unique among its kind in the namespace. Others refer to it by this name, so a new name \
        means a new object: the old one stays until somebody deletes it.
        """
      ),
      (
        "metadata.namespace",
        """
        The part of the cluster that the object lives in. Objects find each other by short names only inside their \
        namespace. Without it the object lands wherever the person or program that applies it happens to work.
        """
      ),
      (
        "metadata.labels",
        """
        Short texts by which objects are found and grouped: Services and Deployments select pods by them, and people \
        filter lists with them. A pod whose labels do not match is not found by anybody.
        """
      ),
      (
        "metadata.labels[app.kubernetes.io/name]",
        """
        Which program this is. With the instance it makes up the selector of pods, so it must never change for a workload \
        that runs.
        """
      ),
      (
        "metadata.labels[app.kubernetes.io/instance]",
        """
        Which installation of the program this is. With the name it makes up the selector of pods, so it must never \
        change for a workload that runs.
        """
      ),
      (
        "metadata.labels[app.kubernetes.io/component]",
        """
        The part the program plays in the whole, such as api, web or worker. Dashboards group by it; nothing breaks \
        without it.
        """
      ),
      (
        "metadata.labels[app.kubernetes.io/part-of]",
        """
        The larger application that the object belongs to. It lets you list everything of one application at once.
        """
      ),
      (
        "metadata.labels[app.kubernetes.io/managed-by]",
        """
        The tool that writes the object. It tells others that changes made by hand will be overwritten.
        """
      ),
      (
        "metadata.labels[app.kubernetes.io/version]",
        """
        The version that runs, taken from the image's tag. It is for people and dashboards; it is on workloads and pods \
        only, so that a new version does not touch every other object.
        """
      ),
      (
        "metadata.labels[betrace.dev/environment]",
        """
        The environment that the object was made for. It tells staging from production where several share a cluster or \
        a dashboard.
        """
      ),
      (
        "metadata.annotations",
        """
        Notes on the object for tools and people, of any text. Nothing is selected by them; controllers read the ones \
        they know as settings and ignore the rest, also those that are misspelt.
        """
      ),
    ])
}
