/** Plain links that share a page; nothing of the services themselves is loaded. */
export function shareLinks(
  title: string,
  url: string,
  email: string,
): readonly { readonly name: string; readonly href: string }[] {
  const [text, link] = [encodeURIComponent(title), encodeURIComponent(url)];
  return [
    { name: 'WhatsApp', href: `https://wa.me/?text=${text}%20${link}` },
    { name: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${link}` },
    { name: 'X', href: `https://x.com/intent/post?text=${text}&url=${link}` },
    { name: 'Telegram', href: `https://t.me/share/url?url=${link}&text=${text}` },
    { name: email, href: `mailto:?subject=${text}&body=${link}` },
  ];
}
