export { default } from "@/app/desk/accounts/layout";
