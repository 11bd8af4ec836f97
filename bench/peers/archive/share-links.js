/** Where readers pass a story on. */
export function shareLinks({ title, url }) {
  const text = encodeURIComponent(title);
  const link = encodeURIComponent(url);
  return [
    { name: 'WhatsApp', href: `https://wa.me/?text=${text}%20${link}` },
    { name: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${link}` },
    { name: 'X', href: `https://x.com/intent/post?text=${text}&url=${link}` },
    { name: 'Telegram', href: `https://t.me/share/url?url=${link}&text=${text}` },
    { name: 'Surel', href: `mailto:?subject=${text}&body=${link}` },
  ];
}
