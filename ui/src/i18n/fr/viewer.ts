export const viewer = {
  loading: "Ouverture du fichier…", page: (n: number, of: number) => `Page ${n} sur ${of}`, bigger: "Agrandir", smaller: "Réduire", export: "Exporter…",
  broken: "Ce fichier ne peut pas être affiché ici. Il est gardé intact.",
  exporting: {
    other: "Ce type de fichier ne s’ouvre pas dans la mallette. Exportez-le pour l’ouvrir avec son programme.",
    warn: "Le fichier exporté ne sera plus chiffré : qui le trouve peut le lire. Effacez-le quand vous n’en avez plus besoin.",
    go: "Exporter en clair…", done: (path: string) => `Fichier exporté en clair : ${path}`,
  },
};
